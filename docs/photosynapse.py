"""Photosynapse from Python: runs a sweep and gives its table as NumPy arrays; needs NumPy and nothing else.

    from photosynapse import sweep
    points = sweep("study.yaml", {"device.temperature_K": [280, 300, 320]}, out="warm")
    points["temperature_K"], points["stimulus_change_ratio"]
"""
import json
import os
import shlex
import subprocess

import numpy


def sweep(file, keys, *flags, out=None):
    """Computes a file at all combinations of values; a value may also be a text such as "log(1e-3,1e2,20)"."""
    command = shlex.split(os.environ.get("PHOTOSYNAPSE", "photosynapse")) + ["sweep", str(file), "--json", *flags]
    for key, values in keys.items():
        command.append(key + "=" + (values if isinstance(values, str) else ",".join(map(str, values))))
    if out is not None:
        command += ["--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True)
    answer = json.loads(done.stdout.splitlines()[-1]) if done.stdout.strip() else {"status": "error"}
    if "arrays" not in answer:
        raise RuntimeError(done.stderr.strip() or answer["status"])
    with numpy.load(answer["arrays"], allow_pickle=False) as archive:
        return {name[len("points."):]: archive[name] for name in archive.files if name.startswith("points.")}

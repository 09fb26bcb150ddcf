package photosynapse.device.spec;

record LayerSpec(double thickness) {}

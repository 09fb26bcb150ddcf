package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.solver.ChannelPhotoResponse;
import photosynapse.device.stimulus.Light;

/**
 * Channel against the frequency of modulated light.
 *
 * @param spec what was done
 * @param modulated light whose photon flux is the amplitude
 * @param points by frequency
 */
public record ChannelPhotoSpectrumResult(SpectrumSpec spec, Light modulated, List<ChannelPhotoResponse> points) {
    public ChannelPhotoSpectrumResult {
        points = List.copyOf(points);
    }
}

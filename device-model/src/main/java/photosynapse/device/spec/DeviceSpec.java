package photosynapse.device.spec;

import java.util.List;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;
import photosynapse.device.units.PhysicalConstants;

/**
 * The whole device: gate, dielectric, nanotube sheet, films from the channel upwards, open top.
 *
 * @param name word for the device
 * @param temperature T (K)
 * @param gate gate and dielectric
 * @param channel nanotube sheet
 * @param sheetInterface exchange between sheet and films
 * @param films from the channel upwards, at least one
 * @param heterojunctions interfaces between neighbouring films; those not named are standard
 * @param surface top of the stack
 * @param variants options of the equations
 * @param optics how light becomes generation
 * @param constants constants of nature
 */
public record DeviceSpec(
        String name,
        @In("K") double temperature,
        GateSpec gate,
        ChannelSpec channel,
        @Key("interface") InterfaceSpec sheetInterface,
        List<FilmSpec> films,
        @Key("interfaces") List<HeterojunctionSpec> heterojunctions,
        SurfaceSpec surface,
        @Key("options") ModelVariantsSpec variants,
        OpticsSpec optics,
        PhysicalConstants constants)
        implements StructureSpec {

    /** A device with single-pass optics. */
    public DeviceSpec(
            String name,
            double temperature,
            GateSpec gate,
            ChannelSpec channel,
            InterfaceSpec sheetInterface,
            List<FilmSpec> films,
            List<HeterojunctionSpec> heterojunctions,
            SurfaceSpec surface,
            ModelVariantsSpec variants,
            PhysicalConstants constants) {
        this(
                name,
                temperature,
                gate,
                channel,
                sheetInterface,
                films,
                heterojunctions,
                surface,
                variants,
                OpticsSpec.STANDARD,
                constants);
    }

    public DeviceSpec {
        films = List.copyOf(films);
        heterojunctions = List.copyOf(heterojunctions);
        SpecCheck check = new SpecCheck();
        StructureSpec.check(check, temperature, films, heterojunctions);
        check.done();
    }

    @Override
    public ContactSpec top() {
        return new ContactSpec.OpenSurface(surface.displacement());
    }

    @Override
    public double area() {
        return channel.width() * channel.length();
    }

    /** The same device at another temperature (K). */
    public DeviceSpec withTemperature(double newTemperature) {
        return new DeviceSpec(
                name,
                newTemperature,
                gate,
                channel,
                sheetInterface,
                films,
                heterojunctions,
                surface,
                variants,
                optics,
                constants);
    }

    /** The same device on another gate. */
    public DeviceSpec withGate(GateSpec newGate) {
        return new DeviceSpec(
                name,
                temperature,
                newGate,
                channel,
                sheetInterface,
                films,
                heterojunctions,
                surface,
                variants,
                optics,
                constants);
    }

    /** The same device with another channel. */
    public DeviceSpec withChannel(ChannelSpec newChannel) {
        return new DeviceSpec(
                name,
                temperature,
                gate,
                newChannel,
                sheetInterface,
                films,
                heterojunctions,
                surface,
                variants,
                optics,
                constants);
    }

    /** The same device with other films. */
    public DeviceSpec withFilms(List<FilmSpec> newFilms) {
        return new DeviceSpec(
                name,
                temperature,
                gate,
                channel,
                sheetInterface,
                newFilms,
                heterojunctions,
                surface,
                variants,
                optics,
                constants);
    }

    /** The same device under another optical model. */
    public DeviceSpec withOptics(OpticsSpec newOptics) {
        return new DeviceSpec(
                name,
                temperature,
                gate,
                channel,
                sheetInterface,
                films,
                heterojunctions,
                surface,
                variants,
                newOptics,
                constants);
    }
}

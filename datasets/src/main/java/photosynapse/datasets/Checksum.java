package photosynapse.datasets;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of file contents, as lower-case hexadecimal text. */
public final class Checksum {

    private Checksum() {}

    /** SHA-256 of all parts, one after the other; 64 hexadecimal digits. */
    public static String sha256(byte[]... parts) {
        return digest("SHA-256", parts);
    }

    /**
     * MD5 of all parts, one after the other; 32 hexadecimal digits. Finds damage, not forgery: published lists of old
     * data files use it.
     */
    public static String md5(byte[]... parts) {
        return digest("MD5", parts);
    }

    /**
     * Compares a digest with the one expected.
     *
     * @param file name for the message
     * @param what name of the digest for the message
     * @param expected digest that the file should have
     * @param found digest that it has
     * @throws InvalidDatasetException if they differ
     */
    public static void require(String file, String what, String expected, String found) throws InvalidDatasetException {
        if (!expected.equals(found)) {
            throw new InvalidDatasetException(
                    file, what + " is " + found + ", expected " + expected + "; the file is damaged: restore it");
        }
    }

    private static String digest(String algorithm, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}

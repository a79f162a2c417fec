package crossfoot.service.certificates;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes identities (X.509, RFC 5280). An authority is held by name constraints (RFC 5280, 4.2.1.10) to the hosts that it was
 * made for: whoever steals its key can pretend to be this service, and nobody else.
 */
final class Issuing {

    /** An authority is trusted by hand, so it lasts. */
    static final Duration AUTHORITY_LASTS = Duration.ofDays(3652);

    /** Browsers of Apple refuse server certificates of more than 825 days, public ones of more than 398. */
    static final Duration SERVER_LASTS = Duration.ofDays(397);

    /** The clocks of two PCs differ. */
    private static final Duration LEEWAY = Duration.ofHours(24);

    private static final int SERIAL_BITS = 127;

    private Issuing() {}

    /** An authority that may speak for these hosts alone. */
    static Identity authority(HostNames names, String machine, Instant now)
            throws IOException, GeneralSecurityException {
        KeyPair keys = keys();
        X500Name self = named("Crossfoot authority of " + machine);
        X509v3CertificateBuilder builder = builder(self, self, keys, now, AUTHORITY_LASTS);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(Extension.nameConstraints, true, new NameConstraints(names.permitted(), null));
        return new Identity(keys.getPrivate(), List.of(signed(builder, keys)));
    }

    /** A server of these hosts, signed by an authority. */
    static Identity server(Identity authority, HostNames names, Instant now)
            throws IOException, GeneralSecurityException {
        KeyPair keys = keys();
        X509Certificate signer = authority.certificate();
        X500Name issuer = X500Name.getInstance(signer.getSubjectX500Principal().getEncoded());
        X509v3CertificateBuilder builder = builder(issuer, named("Crossfoot"), keys, now, SERVER_LASTS);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        builder.addExtension(Extension.subjectAlternativeName, false, names.alternativeNames());
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(signer));
        KeyPair signing = new KeyPair(signer.getPublicKey(), authority.key());
        return new Identity(keys.getPrivate(), List.of(signed(builder, signing), signer));
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X500Name named(String name) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, KeyPair keys, Instant now, Duration lasts)
            throws CertIOException, GeneralSecurityException {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0),
                Date.from(now.minus(LEEWAY)),
                Date.from(now.plus(lasts)),
                subject,
                keys.getPublic());
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        return builder;
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair signer)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
        } catch (OperatorCreationException unknown) {
            throw new GeneralSecurityException(unknown);
        }
    }
}

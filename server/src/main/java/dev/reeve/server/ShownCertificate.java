package dev.reeve.server;

import dev.reeve.server.http.HttpServer;
import dev.reeve.server.http.Lines;
import dev.reeve.server.tls.CertificateWatch;
import dev.reeve.server.tls.ServedCertificate;
import dev.reeve.server.tls.TlsException;

/** What becomes of the certificate of a running server: it is shown, and the log tells its fingerprint. */
record ShownCertificate(HttpServer http, Lines lines) implements CertificateWatch.Showing {

    @Override
    public void show(ServedCertificate another) {
        http.show(another.certificate());
        var line = lines.line("certificate")
                .put("fingerprint", another.certificate().fingerprint())
                .put("until", another.certificate().end().toString());
        another.notice().ifPresent(notice -> line.put("notice", notice));
        lines.write(line);
    }

    @Override
    public void fault(TlsException fault) {
        lines.write(lines.line("certificate")
                .put("fault", fault.getMessage())
                .put("notice", "The one before is shown still."));
    }
}

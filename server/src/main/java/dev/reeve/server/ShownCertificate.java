package dev.reeve.server;

import dev.reeve.server.http.HttpServer;
import dev.reeve.server.http.Lines;
import dev.reeve.server.tls.CertificateWatch;
import dev.reeve.server.tls.ServedCertificate;
import dev.reeve.server.tls.TlsException;

/** What becomes of the certificate of a running server: it is shown, and the log tells its fingerprint and what is to be known of it. */
record ShownCertificate(HttpServer http, Lines lines) implements CertificateWatch.Showing {

    @Override
    public void show(ServedCertificate another) {
        http.show(another.certificate());
        notice(another);
    }

    @Override
    public void notice(ServedCertificate same) {
        var line = lines.line("certificate")
                .put("fingerprint", same.certificate().fingerprint())
                .put("until", same.certificate().end().toString());
        same.notice().ifPresent(notice -> line.put("notice", notice));
        lines.write(line);
    }

    @Override
    public void fault(TlsException fault) {
        lines.write(lines.line("certificate")
                .put("fault", fault.getMessage())
                .put("notice", "The one before is shown still."));
    }
}

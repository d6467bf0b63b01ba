package dev.reeve.interchange.ldif;

import dev.reeve.engine.name.CaseFolding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The mail addresses of an entry.
 *
 * @param all addresses with their prefix, the primary SMTP address first and the only one with {@code SMTP:}
 * @param ignored what looked like an address and is none
 */
record Addresses(List<String> all, List<String> ignored) {

    private static final Pattern SMTP =
            Pattern.compile("[^@\\s<>()\\[\\],;:\\\\\"]{1,64}@[^@\\s<>()\\[\\],;:\\\\\"]{1,255}");

    Addresses {
        all = List.copyOf(all);
        ignored = List.copyOf(ignored);
    }

    /** Whether the entry has a usable SMTP address of its own. */
    static boolean hasAny(LdifRecord record) {
        return of(record).primary().isPresent();
    }

    /** From {@code proxyAddresses} and {@code mail}; where both are there the former name the primary one. */
    static Addresses of(LdifRecord record) {
        List<String> smtp = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (String proxy : record.all("proxyAddresses")) {
            int colon = proxy.indexOf(':');
            String prefix = colon < 0 ? "smtp" : proxy.substring(0, colon);
            String address = proxy.substring(colon + 1).strip();
            if (!prefix.equalsIgnoreCase("smtp")) {
                others.add(proxy);
            } else if (!SMTP.matcher(address).matches()) {
                ignored.add("proxyAddresses: \"" + proxy + "\" is no address");
            } else if (prefix.equals("SMTP")) {
                smtp.addFirst(address);
            } else {
                smtp.add(address);
            }
        }
        for (String mail : mails(record)) {
            if (SMTP.matcher(mail).matches()) {
                smtp.add(mail);
            } else {
                ignored.add("mail: \"" + mail + "\" is no address");
            }
        }
        return new Addresses(prefixed(smtp, others), ignored);
    }

    private static List<String> mails(LdifRecord record) {
        List<String> mails = new ArrayList<>(record.all("mail"));
        mails.addAll(record.all("mailAlternateAddress"));
        return mails;
    }

    /** One address alone. */
    static Addresses of(String address) {
        return new Addresses(prefixed(List.of(address), List.of()), List.of());
    }

    /** These, then those of the other that are not among them, all of them secondary. */
    Addresses and(List<String> kept) {
        List<String> smtp = new ArrayList<>(smtp());
        List<String> others = new ArrayList<>();
        all.stream().filter(address -> !isSmtp(address)).forEach(others::add);
        for (String address : kept) {
            if (isSmtp(address)) {
                smtp.add(bare(address));
            } else {
                others.add(address);
            }
        }
        return new Addresses(prefixed(smtp, others), ignored);
    }

    private static List<String> prefixed(List<String> smtp, List<String> others) {
        List<String> all = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (String address : smtp) {
            String folded = CaseFolding.fold(address);
            if (!seen.contains(folded)) {
                all.add((seen.isEmpty() ? "SMTP:" : "smtp:") + address);
                seen.add(folded);
            }
        }
        others.stream().distinct().forEach(all::add);
        return all;
    }

    /** The SMTP addresses without prefix, the primary one first. */
    List<String> smtp() {
        return all.stream().filter(Addresses::isSmtp).map(Addresses::bare).toList();
    }

    Optional<String> primary() {
        return smtp().stream().findFirst();
    }

    /** The SMTP address a {@code targetAddress} names, with its prefix. */
    static Optional<String> target(LdifRecord record) {
        return record.first("targetAddress")
                .map(text -> text.indexOf(':') < 0 ? "SMTP:" + text : text)
                .filter(text -> !isSmtp(text) || SMTP.matcher(bare(text)).matches());
    }

    private static boolean isSmtp(String address) {
        return address.toLowerCase(Locale.ROOT).startsWith("smtp:");
    }

    private static String bare(String address) {
        return address.substring("smtp:".length());
    }
}

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Writes message tracking logs, the same every time: FOLDER LINES. Files have 25,000 lines, about 10 MB as the product's. */
final class Generate {

    private static final int LINES_OF_FILE = 25_000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("yyyyMMddHH").withZone(ZoneOffset.UTC);
    private static final String HEADER = """
            #Software: Microsoft Exchange Server\r
            #Version: 15.02.1118.007\r
            #Log-type: Message Tracking Log\r
            #Date: %s\r
            #Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,\
            event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-bytes,\
            recipient-count,related-recipient-address,reference,message-subject,sender-address,return-path,message-info,\
            directionality,tenant-id,original-client-ip,original-server-ip,custom-data,transport-traffic-type,log-id,\
            schema-version\r
            """;
    private static final String[][] EVENTS = {
        {"STOREDRIVER", "SUBMIT"}, {"SMTP", "RECEIVE"}, {"AGENT", "AGENTINFO"}, {"STOREDRIVER", "DELIVER"}, {"SMTP", "SEND"}
    };
    private static final String[] WORDS = {
        "budget", "review", "Q1", "invoice", "meeting", "travel", "draft", "final", "contract", "RE:", "FW:", "minutes"
    };

    private Generate() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long lines = Long.parseLong(arguments[1]);
        Random random = new Random(2026);
        long hour = -1;
        int number = 0;
        for (long first = 0; first < lines; first += LINES_OF_FILE) {
            Instant begun = START.plusMillis(first * 10);
            long itsHour = begun.getEpochSecond() / 3600;
            number = itsHour == hour ? number + 1 : 1;
            hour = itsHour;
            Path file = folder.resolve("MSGTRK" + HOUR.format(begun) + "-" + number + ".LOG");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
                out.write(HEADER.formatted(begun).getBytes(StandardCharsets.UTF_8));
                for (long line = first; line < Math.min(lines, first + LINES_OF_FILE); line++) {
                    out.write(line(line, random).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static String line(long number, Random random) {
        long message = number / EVENTS.length;
        String[] event = EVENTS[(int) (number % EVENTS.length)];
        int sender = random.nextInt(100_000);
        int recipient = random.nextInt(100_000);
        String subject = WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)] + " "
                + random.nextInt(1_000_000);
        if (random.nextInt(10) == 0) {
            subject = "\"" + subject + ", \"\"quoted\"\"\"";
        }
        Instant time = START.plusMillis(number * 10);
        String text = time.toString();
        String millis = text.length() == 20 ? text.substring(0, 19) + ".000Z" : text;
        return millis + ",10.0." + (sender >> 8) % 256 + "." + sender % 256 + ",client" + sender % 5000 + ",10.0.0.1,MBX1,08D"
                + Long.toHexString(number * 7919) + ";" + millis + ";0,MBX1\\Default MBX1," + event[0] + "," + event[1] + ","
                + message + ",<" + Long.toHexString(message * 2_654_435_761L) + "@contoso.com>,5f3a0000-0000-4000-8000-"
                + String.format("%012x", message) + ",user" + recipient + "@contoso.com,," + random.nextInt(1_000_000) + ",1,,,"
                + subject + ",user" + sender + "@contoso.com,user" + sender + "@contoso.com," + millis
                + ";LSRV=MBX1.contoso.com:TOTAL-HUB=0." + random.nextInt(1000) + "|SMR=0.1,Originating,,10.0.0.9,10.0.0.1,"
                + "S:DeliveryPriority=Normal;S:AccountForest=contoso.com;S:Microsoft.Exchange.Transport.Mailbox="
                + Long.toHexString(random.nextLong()) + ",Email," + Long.toHexString(number) + ",15.02.1118.007\r\n";
    }
}

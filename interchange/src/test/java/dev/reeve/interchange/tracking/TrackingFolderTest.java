package dev.reeve.interchange.tracking;

import static dev.reeve.interchange.tracking.Logs.ALL;
import static dev.reeve.interchange.tracking.Logs.SMALL;
import static dev.reeve.interchange.tracking.Logs.between;
import static dev.reeve.interchange.tracking.Logs.query;
import static dev.reeve.interchange.tracking.Logs.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reeve.commands.tracking.TrackingDamage;
import dev.reeve.commands.tracking.TrackingEvent;
import dev.reeve.commands.tracking.TrackingField;
import dev.reeve.commands.tracking.TrackingLogs.TrackingLogsException;
import dev.reeve.commands.tracking.TrackingQuery.Condition;
import dev.reeve.commands.tracking.TrackingQuery.Match;
import dev.reeve.commands.tracking.TrackingQuery.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are read, in which order, and what their lines say. */
class TrackingFolderTest {

    /** The columns of Exchange 2010 and 2013, of 2016, and of 2019. */
    private static final String FIELDS_2013 =
            "#Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,"
                    + "event-id,internal-message-id,message-id,recipient-address,recipient-status,total-bytes,"
                    + "recipient-count,related-recipient-address,reference,message-subject,sender-address,return-path,"
                    + "message-info,directionality,tenant-id,original-client-ip,original-server-ip,custom-data";

    private static final String FIELDS_2016 =
            FIELDS_2013.replace("message-id,recipient-address", "message-id,network-message-id,recipient-address");
    private static final String FIELDS_2019 = FIELDS_2016 + ",transport-traffic-type,log-id,schema-version";

    @TempDir
    Path folder;

    private Logs logs;

    @BeforeEach
    void start() {
        logs = new Logs(folder, new TrackingDamage());
    }

    private static String line(String time, String subject) {
        return time + ",SEND," + subject + "\n";
    }

    @Test
    @DisplayName("TRACK-6: each file is read by its own #Fields line, whatever the version")
    void versions() throws IOException {
        logs.put(
                "MSGTRK2026010100-1.LOG",
                file(
                        FIELDS_2013,
                        "2026-01-01T00:00:00.000Z,1.2.3.4,c,5.6.7.8,s,ctx,conn,SMTP,"
                                + "SEND,11,<m@x>,a@x;b@x,250 ok;,512,2,r@x,<ref@x>,Subject,s@x,p@x,info,Originating,t,o1,o2,S:A=1"));
        logs.put(
                "MSGTRK2026010101-1.LOG",
                file(
                        FIELDS_2016,
                        "2026-01-01T01:00:00.000Z,1.2.3.4,c,5.6.7.8,s,ctx,conn,SMTP,"
                                + "SEND,11,<m@x>,net,a@x;b@x,250 ok;,512,2,r@x,<ref@x>,Subject,s@x,p@x,info,Originating,t,o1,o2,S:A=1"));
        logs.put(
                "MSGTRK2026010102-1.LOG",
                file(
                        FIELDS_2019,
                        "2026-01-01T02:00:00.000Z,1.2.3.4,c,5.6.7.8,s,ctx,conn,SMTP,"
                                + "SEND,11,<m@x>,net,a@x;b@x,250 ok;,512,2,r@x,<ref@x>,Subject,s@x,p@x,info,Originating,t,o1,o2,S:A=1,"
                                + "Email,77,15.02.1"));

        List<TrackingEvent> events = logs.events(ALL);

        assertThat(events).hasSize(3).allSatisfy(event -> {
            assertThat(event.entries(TrackingField.RECIPIENT_ADDRESS)).containsExactly("a@x", "b@x");
            assertThat(event.text(TrackingField.CUSTOM_DATA)).isEqualTo("S:A=1");
        });
        assertThat(events)
                .extracting(event -> event.text(TrackingField.NETWORK_MESSAGE_ID))
                .containsExactly("", "net", "net");
        assertThat(events)
                .extracting(event -> event.text(TrackingField.SCHEMA_VERSION))
                .containsExactly("", "", "15.02.1");
        assertThat(logs.damage().count()).isZero();
    }

    private static String file(String fields, String line) {
        return "\uFEFF#Software: Microsoft Exchange Server\r\n#Version: 15.0.0.0\r\n#Log-type: Message Tracking Log\r\n"
                + "#Date: 2026-01-01T00:00:00.000Z\r\n" + fields + "\r\n" + line + "\r\n";
    }

    @Test
    @DisplayName("TRACK-6: a column that is not known is passed over, and columns may change within a file")
    void changingColumns() throws IOException {
        logs.put("MSGTRK20260101-1.LOG", """
                #Fields: date-time,new-thing,message-subject
                2026-01-01T00:00:00.000Z,x,one
                #Fields: message-subject,date-time
                two,2026-01-01T00:00:01.000Z
                """);

        assertThat(logs.subjects(ALL)).containsExactly("one", "two");
    }

    @Test
    @DisplayName("TRACK-3: only regular files with the name of a log are read, through no link and in no folder below")
    void files() throws IOException {
        Path elsewhere = Files.createTempFile("reeve", ".LOG");
        Files.writeString(elsewhere, SMALL + line("2026-01-01T00:00:00.000Z", "linked"));
        Files.createSymbolicLink(folder.resolve("MSGTRK20260101-9.LOG"), elsewhere);
        Files.createDirectory(folder.resolve("MSGTRK20260101-8.LOG"));
        Files.createDirectory(folder.resolve("below"));
        for (String name : List.of(
                "below/MSGTRK20260101-1.LOG",
                "MSGTRK20260101-1.LOG.bak",
                "MSGTRKX20260101-1.LOG",
                "MSGTRK20261301-1.LOG",
                "passwd",
                "SENDRK20260101-1.LOG")) {
            logs.put(name, SMALL + line("2026-01-01T00:00:00.000Z", name));
        }
        for (String name : List.of("MSGTRK20260101-1.LOG", "MSGTRKMS2026010107-2.log", "MSGTRKMD20260101-1.LOG")) {
            logs.put(name, SMALL + line("2026-01-01T00:00:00.000Z", name));
        }

        assertThat(logs.subjects(ALL))
                .containsExactlyInAnyOrder(
                        "MSGTRK20260101-1.LOG", "MSGTRKMS2026010107-2.log", "MSGTRKMD20260101-1.LOG");
        Files.delete(elsewhere);
    }

    @Test
    @DisplayName("TRACK-5: oldest first over files and kinds; newest first is the reverse")
    void order() throws IOException {
        logs.put("MSGTRK2026010100-2.LOG", SMALL + line("2026-01-01T00:20:00.000Z", "3"));
        logs.put("MSGTRK2026010100-10.LOG", SMALL + line("2026-01-01T00:30:00.000Z", "5"));
        logs.put(
                "MSGTRK2026010100-1.LOG",
                SMALL + line("2026-01-01T00:00:00.000Z", "1") + line("2026-01-01T00:10:00.000Z", "2"));
        logs.put("MSGTRKMS20260101-1.LOG", SMALL + line("2026-01-01T00:25:00.000Z", "4"));

        assertThat(logs.subjects(ALL)).containsExactly("1", "2", "3", "4", "5");
        assertThat(logs.subjects(query(Order.NEWEST_FIRST))).containsExactly("5", "4", "3", "2", "1");
    }

    @Test
    @DisplayName("TRACK-3: files whose names show another time are not read at all")
    void skipped() throws IOException {
        for (int hour = 0; hour < 6; hour++) {
            logs.put(
                    "MSGTRK202601010" + hour + "-1.LOG",
                    SMALL + line("2026-01-01T0" + hour + ":30:00.000Z", "at " + hour) + "damaged " + hour + "\n");
        }

        assertThat(logs.subjects(between("2026-01-01T03:00:00Z", "2026-01-01T04:00:00Z")))
                .containsExactly("at 3");
        assertThat(logs.damage().count())
                .as("files read: those of 1 to 4 o'clock")
                .isEqualTo(4);
    }

    @Test
    @DisplayName("TRACK-4: the start belongs to the time, the end does not")
    void time() throws IOException {
        logs.put(
                "MSGTRK20260101-1.LOG",
                SMALL
                        + line("2026-01-01T00:00:00.999Z", "before")
                        + line("2026-01-01T00:00:01.000Z", "start")
                        + line("2026-01-01T00:00:01.999Z", "within")
                        + line("2026-01-01T00:00:02.000Z", "end"));

        assertThat(logs.subjects(between("2026-01-01T00:00:01Z", "2026-01-01T00:00:02Z")))
                .containsExactly("start", "within");
    }

    @Test
    @DisplayName("TRACK-4: conditions ignore case, and look into quoted fields as they are meant")
    void conditions() throws IOException {
        logs.put(
                "MSGTRK20260101-1.LOG",
                SMALL
                        + line("2026-01-01T00:00:00.000Z", "\"A \"\"quoted\"\", long subject\"")
                        + line("2026-01-01T00:00:01.000Z", "ÄRGER mit Umlauten")
                        + line("2026-01-01T00:00:02.000Z", "nothing"));

        assertThat(logs.subjects(query(Order.OLDEST_FIRST, subject("\"QUOTED\", LONG"))))
                .containsExactly("A \"quoted\", long subject");
        assertThat(logs.subjects(query(Order.OLDEST_FIRST, subject("ärger MIT"))))
                .containsExactly("ÄRGER mit Umlauten");
        assertThat(logs.subjects(query(
                        Order.OLDEST_FIRST,
                        new Condition(TrackingField.MESSAGE_SUBJECT, Match.WHOLE, List.of("Nothing", "other")))))
                .containsExactly("nothing");
    }

    @Test
    @DisplayName("TRACK-6: damage is counted, the first is named, and the rest is read")
    void damage() throws IOException {
        logs.put(
                "MSGTRK20260101-1.LOG",
                "orphan,line,here\n" + SMALL + line("2026-01-01T00:00:00.000Z", "one")
                        + "2026-01-01T00:00:01.000Z,SEND\n"
                        + "2026-01-01T00:00:01.000Z,SEND,a,b\nyesterday,SEND,x\n"
                        + "2026-01-01T00:00:01.000Z,SEND,\"a\"b\n" + line("2026-01-01T00:00:02.000Z", "\"open")
                        + line("2026-01-01T00:00:03.000Z", "two") + "\n\n" + line("2026-01-01T00:00:04.000Z", "three"));

        assertThat(logs.subjects(ALL)).containsExactly("one", "two", "three");
        assertThat(logs.damage().count()).isEqualTo(6);
        assertThat(logs.firstDamage()).isEqualTo("MSGTRK20260101-1.LOG:1 no #Fields line before it");
    }

    @Test
    @DisplayName("TRACK-6: a file that is cut off is damaged, unless it is the newest, which may be being written")
    void cutOff() throws IOException {
        String cut = SMALL + line("2026-01-01T00:00:00.000Z", "one") + "2026-01-01T00:0";
        logs.put("MSGTRK2026010100-1.LOG", cut).put("MSGTRK2026010101-1.LOG", cut.replace("T00", "T01"));

        assertThat(logs.subjects(ALL)).containsExactly("one", "one");
        assertThat(logs.damage().count()).isEqualTo(1);
        assertThat(logs.firstDamage()).isEqualTo("MSGTRK2026010100-1.LOG:3 1 of 3 fields");
    }

    @Test
    @DisplayName("TRACK-6: an unreadable file is told of, a line without end is passed over")
    void tooLong() throws IOException {
        String endless = line("2026-01-01T00:00:00.000Z", "x".repeat(Lines.LONGEST + 5));
        logs.put(
                "MSGTRK20260101-1.LOG",
                SMALL
                        + line("2026-01-01T00:00:00.000Z", "one")
                        + endless
                        + endless
                        + line("2026-01-01T00:00:01.000Z", "two"));

        assertThat(logs.subjects(ALL)).containsExactly("one", "two");
        assertThat(logs.damage().count()).isEqualTo(2);
        assertThat(logs.firstDamage()).isEqualTo("MSGTRK20260101-1.LOG:3 longer than 4 MB");
        assertThat(logs.subjects(query(Order.NEWEST_FIRST))).containsExactly("two", "one");
    }

    @Test
    @DisplayName("TRACK-6: what stands in a quoted field is never a line of its own, nor a header")
    void forged() throws IOException {
        logs.put(
                "MSGTRK20260101-1.LOG",
                SMALL
                        + "2026-01-01T00:00:00.000Z,SEND,\"a\r\n#Fields: x\r\n2026-01-01T00:00:01.000Z,SEND,forged\r\n\"\r\n"
                        + line("2026-01-01T00:00:02.000Z", "real"));

        // TRACK-7: control characters are blanks.
        assertThat(logs.subjects(ALL)).containsExactly("a  #Fields: x  2026-01-01T00:00:01.000Z,SEND,forged  ", "real");
    }

    @Test
    @DisplayName("TRACK-7: no control character comes out of a field")
    void controls() throws IOException {
        logs.put(
                "MSGTRK20260101-1.LOG",
                SMALL + line("2026-01-01T00:00:00.000Z", "red\u001B[31m\u0007 \u009B31m \u202Eabc\u0085\u2028é"));

        assertThat(logs.subjects(ALL)).containsExactly("red [31m   31m  abc  é");
    }

    @Test
    @DisplayName("TRACK-2: a folder that is not there is an error that does not name it")
    void noFolder() {
        assertThatExceptionOfType(TrackingLogsException.class)
                .isThrownBy(
                        () -> new TrackingFolder().read(folder.resolve("none").toString(), ALL, new TrackingDamage()))
                .withMessage(null);
    }

    @Test
    void aReaderThatHasEnoughLeavesTheRest() throws IOException {
        for (int i = 1; i < 40; i++) {
            int file = i;
            StringBuilder text = new StringBuilder(SMALL);
            IntStream.range(0, 2000).forEach(line -> text.append(line("2026-01-01T00:00:00.000Z", file + "-" + line)));
            logs.put("MSGTRK20260101-" + i + ".LOG", text.toString());
        }

        try (Stream<TrackingEvent> events = new TrackingFolder().read(folder.toString(), ALL, logs.damage())) {
            assertThat(events.limit(2).map(TrackingEvent::timestamp))
                    .containsExactly(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z"));
        }
        assertThat(logs.subjects(ALL)).hasSize(39 * 2000).startsWith("1-0").endsWith("39-1999");
    }
}

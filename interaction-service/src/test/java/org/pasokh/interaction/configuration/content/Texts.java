package org.pasokh.interaction.configuration.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.pasokh.interaction.configuration.content.ContentText.Reading;

/// Configurations as people write them.
public final class Texts {

    public static final String SHOP = """
            skills:
              billing: {en: Billing, fa: صورت‌حساب}
              returns: {en: Returns, fa: مرجوعی}
            calendars:
              office:
                zone: Asia/Tehran
                weekly:
                  saturday: [08:00-12:00, 13:00-17:00]
                  sunday: [08:00-16:00]
                  thursday: [22:00-06:00]
                ranges:
                  - {from: 2027-02-08, to: 2027-03-09, label: رمضان, weekly: {saturday: [09:00-14:00]}}
                dates:
                  - {date: 2027-03-21, label: نوروز, source: cabinet, announcedOn: 2027-01-01}
                  - {date: 2027-03-27, hours: [10:00-24:00]}
              always: {zone: Europe/Berlin, weekly: {monday: [00:00-24:00]}}
            queues:
              sales:
                offerTimeout: 20s
                wrapUpLimit: 90s
                agentOrder: longest-idle
                skills: [{skill: billing, level: 4, mandatory: true}, {skill: returns, level: 5}]
                ladder: [{after: 30s, level: 3}, {after: 2m, dropOptional: true}]
                languageSkill: true
                preferredWait: 1m
                maxWaiting: 40
                whenUnstaffed: callback
                atClose: serve
                longWait: 15m
                silentAfter: 5m
                hours: office
                hoursByChannel: {email: always}
              mail: {}
            agents:
              sara:
                name: سارا احمدی
                queues: [sales, mail]
                channels: [chat, email]
                capacity: 68
                skills: {billing: 5}
                languages: {fa: 5, en: 3}
              a.reza@shop.example: {name: 'Reza: "the # one"', queues: [mail], channels: [email]}
            breakReasons:
              lunch: {en: Lunch, fa: ناهار}
            dispositions:
              solved: {en: Solved, fa: حل شد}
            entryPoints:
              web: {channel: chat, queue: sales}
              support: {channel: email, queue: mail}
            """;

    private static final ContentText TEXT = new ContentText();

    private Texts() {}

    public static Content shop() {
        return of(SHOP);
    }

    public static Content of(String yaml) {
        return switch (TEXT.readYaml(yaml.getBytes(UTF_8))) {
            case Reading.Read(Content content) -> content;
            case Reading.Unreadable(List<Fault> faults) -> throw new AssertionError(faults.toString());
        };
    }

    static List<String> faults(String yaml) {
        return faults(TEXT.readYaml(yaml.getBytes(UTF_8)));
    }

    static List<String> faultsOfJson(String json) {
        return faults(TEXT.readJson(json.getBytes(UTF_8)));
    }

    private static List<String> faults(Reading reading) {
        return switch (reading) {
            case Reading.Read _ -> List.of();
            case Reading.Unreadable(List<Fault> faults) ->
                faults.stream().map(Fault::toString).toList();
        };
    }
}

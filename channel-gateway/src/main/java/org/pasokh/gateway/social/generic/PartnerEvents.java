package org.pasokh.gateway.social.generic;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pasokh.contracts.contact.DeliveryStatus;
import org.pasokh.contracts.contact.Extras;
import org.pasokh.gateway.social.provider.Dispatch;
import org.pasokh.gateway.social.provider.Happening;
import org.pasokh.gateway.social.provider.Happening.Person;
import org.pasokh.gateway.social.provider.Happening.Receipt;
import org.pasokh.gateway.social.provider.Happening.Said;
import org.pasokh.gateway.social.provider.MediaRef;
import org.pasokh.gateway.social.provider.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads what partners post: `{"events": [...]}`, as docs/architecture/social.md describes it.
final class PartnerEvents {

    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private PartnerEvents() {}

    record Post(@Nullable List<Event> events) {}

    record Event(
            @Nullable String type,
            @Nullable String chat,
            @Nullable String id,
            @Nullable String at,
            @Nullable From from,
            @Nullable String text,
            @Nullable String replyTo,
            @Nullable List<File> files,
            Extras.@Nullable Location location,
            @Nullable List<Extras.ContactCard> contacts,
            Extras.@Nullable Referral referral,
            @Nullable String sticker,
            @Nullable String choice,
            @Nullable List<String> reactions,
            @Nullable Long revision,
            @Nullable DeliveryStatus status,
            @Nullable String reason) {}

    record From(
            @Nullable String id,
            @Nullable String name,
            @Nullable String language) {}

    record File(
            @Nullable String url,
            @Nullable String name,
            @Nullable String mediaType,
            @Nullable Long length) {}

    static Reading read(byte[] delivery) {
        Post post;
        try {
            post = JSON.readValue(delivery, Post.class);
        } catch (JacksonException e) {
            return new Reading.Unreadable("not-events");
        }
        if (post == null || post.events() == null) {
            return new Reading.Unreadable("no-events");
        }
        List<Happening> happenings = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Event event : post.events()) {
            try {
                happenings.add(happening(event));
            } catch (MissingException | DateTimeException e) {
                unreadable.add(e instanceof MissingException ? "no-" + e.getMessage() : "no-time");
            }
        }
        return new Reading.Read(happenings, unreadable);
    }

    private static Happening happening(Event event) {
        String chat = given(event.chat(), "chat");
        Instant at = Instant.parse(given(event.at(), "at"));
        return switch (given(event.type(), "type")) {
            case "message" -> new Happening.Wrote(chat, given(event.id(), "id"), person(event), said(event), at);
            case "edited" ->
                new Happening.Edited(
                        chat, given(event.id(), "id"), person(event), said(event), at, revision(event, at));
            case "deleted" -> new Happening.Deleted(chat, given(event.id(), "id"), at);
            case "reacted" ->
                new Happening.Reacted(chat, given(event.id(), "id"), all(event.reactions()), at, revision(event, at));
            case "receipt" ->
                new Receipt(
                        chat,
                        new Receipt.Ours(Dispatch.messageOf(given(event.id(), "id"))),
                        given(event.status(), "status"),
                        event.reason(),
                        at);
            default -> new Happening.Passed(chat, "kind-unknown");
        };
    }

    private static long revision(Event event, Instant at) {
        return event.revision() == null ? at.toEpochMilli() : event.revision();
    }

    private static Person person(Event event) {
        From from = given(event.from(), "from");
        return new Person(given(from.id(), "from-id"), from.name(), from.language());
    }

    private static Said said(Event event) {
        Extras extras = new Extras(
                event.location(), event.contacts(), event.referral(), event.sticker(), event.choice(), 0, null);
        return new Said(
                event.text() == null ? "" : event.text(),
                all(event.files()).stream().map(PartnerEvents::media).toList(),
                event.replyTo(),
                extras);
    }

    private static MediaRef media(File file) {
        return new MediaRef(
                given(file.url(), "url"),
                file.name() == null ? "file" : file.name(),
                file.mediaType(),
                file.length() == null ? -1 : file.length());
    }

    private static <T> List<T> all(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }

    private static <T> T given(@Nullable T value, String name) {
        if (value == null) {
            throw new MissingException(name);
        }
        return value;
    }

    /// Something is not there without which an event says nothing.
    private static final class MissingException extends RuntimeException {
        MissingException(String name) {
            super(name, null, false, false);
        }
    }
}

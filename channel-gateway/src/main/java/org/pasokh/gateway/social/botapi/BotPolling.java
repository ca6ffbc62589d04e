package org.pasokh.gateway.social.botapi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pasokh.gateway.owning.TroubleException;
import org.pasokh.gateway.social.calling.Answer;
import org.pasokh.gateway.social.provider.Polling;
import org.pasokh.gateway.social.provider.ProviderTrouble;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Long polling. An offset is only ever sent to confirm what has just been taken: update ids begin anew somewhere else
/// after a quiet week, and an older offset would confirm what nobody has seen.
final class BotPolling implements Polling {

    private static final Duration WAITING = Duration.ofSeconds(25);
    private static final int CONFLICT = 409;

    private final BotApi api;

    BotPolling(BotApi api) {
        this.api = api;
    }

    @Override
    public List<Delivery> next(long after) throws TroubleException {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("timeout", WAITING.toSeconds());
        arguments.put("allowed_updates", BotUpdates.KINDS);
        if (after > 0) {
            arguments.put("offset", after + 1);
        }
        Answer answer = api.polling("getUpdates", arguments, WAITING);
        if (!(answer instanceof Answer.Answered answered && answered.isOk())) {
            if (answer instanceof Answer.Answered conflict && conflict.status() == CONFLICT) {
                // what is not told here is told to a webhook that was set once
                api.require("deleteWebhook", Map.of());
            }
            throw BotApi.trouble(answer);
        }
        return updates(answered.body());
    }

    /// Each update's own bytes.
    private static List<Delivery> updates(byte[] body) throws TroubleException {
        List<Delivery> updates = new ArrayList<>();
        try (JsonParser parser = BotApi.JSON.createParser(body)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_ARRAY && "result".equals(parser.currentName())) {
                    updatesIn(parser, body, updates);
                }
            }
        } catch (JacksonException e) {
            throw new TroubleException(ProviderTrouble.REFUSED, e);
        }
        return updates;
    }

    private static void updatesIn(JsonParser parser, byte[] body, List<Delivery> updates) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            int from = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            int to = (int) parser.currentLocation().getByteOffset();
            byte[] update = Arrays.copyOfRange(body, from, to);
            updates.add(new Delivery(BotApi.tree(update).path("update_id").asLong(0), update));
        }
    }
}

package org.pasokh.platform.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.pasokh.contracts.Envelope;
import org.pasokh.contracts.Topic;
import org.pasokh.platform.problem.Problem;
import org.pasokh.platform.problem.ProblemException;
import org.pasokh.platform.publishing.EventPublisher;
import org.pasokh.platform.publishing.Publication;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A door of the sample service, with everything that can go wrong.
@RestController
@RequestMapping("/sample/v1")
class SampleController {

    record Order(@NotBlank @Size(max = 10) String name, int count) {}

    private final EventPublisher publisher;
    private final Topic topic;

    SampleController(EventPublisher publisher, Topic instructed) {
        this.publisher = publisher;
        this.topic = instructed;
    }

    @PostMapping("/orders")
    Order order(@Valid @RequestBody Order order) {
        return order;
    }

    @GetMapping("/orders")
    int orders(@RequestParam @Max(200) int limit) {
        return limit;
    }

    @GetMapping("/agents-only")
    @PreAuthorize("hasRole('AGENT')")
    String agentsOnly() {
        return "hello";
    }

    @GetMapping("/refused")
    String refused() {
        throw new ProblemException(Problem.of("too-late", HttpStatus.CONFLICT, "Too late", "It was over.")
                .with("position", 7));
    }

    @GetMapping("/bug")
    String bug() {
        throw new IllegalStateException("the customer's name is Maryam");
    }

    @GetMapping("/away")
    String away() {
        throw new DataAccessResourceFailureException("no route to 10.0.0.7");
    }

    @PostMapping("/instructions")
    void instruct(@RequestParam String id, @RequestParam String what) {
        Envelope<Instructed> envelope =
                new Envelope<>(id, "/sample", "subject", 0, Instant.now(), "key", null, null, new Instructed(what));
        publisher.publish(new Publication(topic, envelope)).join();
    }
}

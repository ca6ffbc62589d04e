package org.pasokh.console.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pasokh.console.problem.Problems.Problem;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers calls to addresses that are nobody else's.
@RestController
class NoSuchAddress {

    private final Problems problems;

    NoSuchAddress(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/api/**")
    void any(HttpServletResponse response) throws IOException {
        problems.answer(response, Problem.NOT_FOUND);
    }
}

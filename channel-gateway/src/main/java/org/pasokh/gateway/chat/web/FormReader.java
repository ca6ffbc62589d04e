package org.pasokh.gateway.chat.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.pasokh.gateway.chat.domain.FormWish;
import org.pasokh.platform.problem.Problem;
import org.pasokh.platform.problem.ProblemException;
import org.pasokh.platform.problem.Problems;
import org.pasokh.platform.problem.Problems.WrongField;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;

/// Reads a callback form: strictly, for anybody on the Internet may send anything.
final class FormReader {

    private static final int LONGEST_BYTES = 8 * 1024;

    private FormReader() {}

    static FormWish read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST_BYTES + 1);
        if (bytes.length > LONGEST_BYTES) {
            throw new ProblemException(Problems.ofStatus(HttpStatus.CONTENT_TOO_LARGE));
        }
        FormWish wish = parsed(bytes);
        Map<String, String> faults = wish.faults();
        if (!faults.isEmpty()) {
            throw new ProblemException(invalid(faults));
        }
        return wish;
    }

    private static FormWish parsed(byte[] bytes) {
        try {
            FormWish wish = VisitorFrameReader.JSON.readValue(bytes, FormWish.class);
            if (wish == null) {
                throw new ProblemException(Problems.malformed());
            }
            return wish;
        } catch (JacksonException _) {
            throw new ProblemException(Problems.malformed());
        }
    }

    private static Problem invalid(Map<String, String> faults) {
        List<WrongField> fields = faults.entrySet().stream()
                .map(fault -> new WrongField(fault.getKey(), fault.getValue()))
                .toList();
        return Problems.invalid(fields);
    }
}

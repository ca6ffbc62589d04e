package org.pasokh.gateway.chat.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.pasokh.gateway.chat.domain.Form;
import org.pasokh.platform.problem.Problem;
import org.pasokh.platform.problem.ProblemException;
import org.pasokh.platform.problem.Problems;
import org.pasokh.platform.problem.Problems.WrongField;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;

/// Reads forms: strictly, for anybody on the Internet may send anything.
final class FormReader {

    private FormReader() {}

    static <F extends Form> F read(InputStream body, int longestBytes, Class<F> type) throws IOException {
        byte[] bytes = body.readNBytes(longestBytes + 1);
        if (bytes.length > longestBytes) {
            throw new ProblemException(Problems.ofStatus(HttpStatus.CONTENT_TOO_LARGE));
        }
        F form = parsed(bytes, type);
        Map<String, String> faults = form.faults();
        if (!faults.isEmpty()) {
            throw new ProblemException(invalid(faults));
        }
        return form;
    }

    private static <F extends Form> F parsed(byte[] bytes, Class<F> type) {
        try {
            F form = VisitorFrameReader.JSON.readValue(bytes, type);
            if (form == null) {
                throw new ProblemException(Problems.malformed());
            }
            return form;
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

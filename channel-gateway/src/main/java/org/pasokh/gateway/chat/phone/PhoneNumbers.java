package org.pasokh.gateway.chat.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import org.pasokh.gateway.chat.domain.Phones;

/// Knows the numbering plans of the world.
public final class PhoneNumbers implements Phones {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private final String region;

    /// @param region where a number without a country code is from: two letters
    public PhoneNumbers(String region) {
        if (!PLANS.getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException("no region of phone numbers: " + region);
        }
        this.region = region;
    }

    @Override
    public Optional<String> read(String typed) {
        try {
            var number = PLANS.parse(typed, region);
            return PLANS.isValidNumber(number)
                    ? Optional.of(PLANS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}

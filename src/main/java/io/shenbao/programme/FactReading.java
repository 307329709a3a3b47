package io.shenbao.programme;

import org.jspecify.annotations.Nullable;

/**
 * A fact that was read in evidence, for those rules that ask.
 *
 * @param value what the file says: of a number its digits in the form's unit, without the unit; of
 *     a date {@code 2024-03} or {@code 2024-03-15}; of a year its four digits
 * @param file where it was read, from the application's folder
 * @param excerpt the passage of the file
 * @param page of the passage, from 1; 0 when it is a QR code
 * @param agrees whether it is what the form says; null when the form says nothing
 * @param recognised whether the passage was read off a picture, and may be misread
 */
public record FactReading(
    Proof proof,
    String value,
    String file,
    String excerpt,
    int page,
    @Nullable Boolean agrees,
    boolean recognised) {}

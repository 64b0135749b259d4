package dev.portolan.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImageTagTest {

    private static final String SIGNS = "a1.-_/:A@";
    private static final int LENGTH = 6;

    @Test
    void plainNamesAreReadAsThePatternReadsThem() {
        StringBuilder image = new StringBuilder();
        long images = 1;
        for (int i = 0; i < LENGTH; i++) {
            images *= SIGNS.length() + 1;
        }
        for (long number = 0; number < images; number++) {
            image.setLength(0);
            for (long rest = number; rest > 0; rest /= SIGNS.length() + 1) {
                int sign = (int) (rest % (SIGNS.length() + 1));
                image.append(sign == 0 ? "" : SIGNS.substring(sign - 1, sign));
            }
            agree(image.toString());
        }
    }

    @Test
    void longTagsAreNone() {
        for (int length = 126; length < 131; length++) {
            agree("web:" + "1".repeat(length));
        }
        agree("w".repeat(599) + "b");
        agree("w".repeat(600) + "b");
        agree("web:latest");
        agree("web:1latest");
        agree("host:5000/web:latest");
    }

    private static void agree(String image) {
        assertThat(ImageTag.of(image)).as(image).isEqualTo(ImageTag.ofAny(image));
    }
}

package org.hearsay.serve.browser;

/** A screen that pages are shown on: its size in CSS pixels, and whether its owner wants light or dark colours. */
public record Screen(int width, int height, boolean dark) {
    public static final Screen DESK = new Screen(1280, 900, false);
    public static final Screen PHONE = new Screen(390, 844, false);

    public Screen inTheDark() {
        return new Screen(width, height, true);
    }
}

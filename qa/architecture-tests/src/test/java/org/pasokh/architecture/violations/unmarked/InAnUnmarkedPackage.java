package org.pasokh.architecture.violations.unmarked;

/// A class in a package that says nothing of null.
public final class InAnUnmarkedPackage {}

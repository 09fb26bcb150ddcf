package com.fasterxml.jackson.databind;

public final class ObjectMapper {}

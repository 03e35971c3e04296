package dev.zetel.chassis.testing.sample.bad.lower;

import dev.zetel.chassis.testing.sample.bad.lower.web.BaseView;
import dev.zetel.chassis.testing.sample.bad.messaging.Consumer;
import dev.zetel.chassis.testing.sample.bad.upper.Top;

public class Base {
    Top top;
    BaseView view;
    Consumer consumer;
}

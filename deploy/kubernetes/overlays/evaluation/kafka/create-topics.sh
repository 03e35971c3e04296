#!/bin/sh
# Makes the topics that are not there yet. A line of the list: name, number of partitions, configuration entries.
set -eu

while read -r name partitions settings; do
  set --
  for setting in $settings; do
    set -- "$@" --config "$setting"
  done
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" --create --if-not-exists \
    --topic "$name" --partitions "$partitions" --replication-factor 1 "$@" < /dev/null
done < /etc/zetel/topics

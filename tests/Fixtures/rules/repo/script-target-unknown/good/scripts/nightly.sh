#!/bin/sh
set -e
# ./build.sh Bakup is not it
./build.sh Backup --tier full
exec ./build.sh "$@"

// A set of exercises from elsewhere: read, every one opened and scored.
#include "rules/training/Exercise.h"
#include "FuzzTarget.h"

using namespace certlink;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Result<QList<Exercise>> exercises = exercisesFromJson(bytesOf(data, size), builtInRulebook());
    if (!exercises) {
        require(!exercises.error().toString().isEmpty());
        return 0;
    }
    for (const Exercise &exercise : *exercises)
        for (const ClauseScore &score :
             scoreOf(openCase(exercise, builtInRulebook()).judgement(), {QStringLiteral("L3")}))
            require(!score.clause.isEmpty());
    return 0;
}

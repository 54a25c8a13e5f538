namespace Qplet.GraphQL.Fuzzing.Schedules;

/// <summary>A schedule in which something is not as it should be.</summary>
internal sealed class ScheduleException(string message) : Exception(message);

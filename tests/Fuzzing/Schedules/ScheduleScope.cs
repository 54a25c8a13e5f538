namespace Qplet.GraphQL.Fuzzing.Schedules;

/// <summary>A service of an operation's scope, which shows whether the scope is open.</summary>
internal sealed class ScheduleScope : IDisposable
{
    public ScheduleScope(ScheduleWorld world)
    {
        World = world;
        World.Open++;
    }

    public ScheduleWorld World { get; }

    public void Dispose() => World.Open--;
}

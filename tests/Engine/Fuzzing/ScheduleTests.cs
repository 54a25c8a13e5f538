using System.Diagnostics;
using Qplet.GraphQL.Fuzzing.Schedules;

namespace Qplet.GraphQL.Fuzzing;

/// <summary>The first seeds of the schedules; tests/Fuzzing runs 10,000.</summary>
public sealed class ScheduleTests
{
    [Fact]
    public async Task Schedules_OfTheFirstSeeds_HaveNoFailures()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ScheduleCommand).Assembly.Location, ScheduleCommand.Name, "--seeds", "300"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(0, output);
        output.ShouldContain("300 seeds from 1");
    }

    [Fact]
    public void Scheduler_OfCodeWithARace_FindsBothOutcomesAndRepeatsThem()
    {
        var outcomes = Enumerable.Range(1, 30).Select(CountUp).ToList();

        outcomes.ShouldContain(2);
        outcomes.ShouldContain(1);
        Enumerable.Range(1, 30).Select(CountUp).ShouldBe(outcomes);
    }

    [Fact]
    public void Scheduler_OfCodeThatWaitsForNothing_Fails() =>
        Should.Throw<ScheduleException>(() => new SeededScheduler(1).Run(static () => new TaskCompletionSource().Task));

    [Fact]
    public void Query_Answer_IsWorkedOutOneFieldAfterTheOther() =>
        new ScheduleQuery([("all", new ScheduleQuery([])), ("broken", new ScheduleQuery([]))])
            .Answer(3)
            .ShouldBe("""{"id":3,"all":[{"id":4},{"id":6},{"id":4}],"broken":null}""");

    /// <summary>Returns what two tasks that read, pause and write have counted.</summary>
    private static int CountUp(int seed)
    {
        var scheduler = new SeededScheduler(seed);
        var count = 0;
        scheduler.Run(() => Task.WhenAll(AddAsync(), AddAsync()));
        return count;

        async Task AddAsync()
        {
            await scheduler.PauseAsync();
            var read = count;
            await scheduler.PauseAsync();
            count = read + 1;
        }
    }
}

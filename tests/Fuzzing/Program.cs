using Qplet.GraphQL.Fuzzing;
using Qplet.GraphQL.Fuzzing.Attacks;
using Qplet.GraphQL.Fuzzing.Schedules;

if (args is ["attacks"])
{
    return await AttackRun.RunAsync();
}
if (args is [ScheduleCommand.Name, .. var schedule])
{
    return await ScheduleCommand.RunAsync(schedule);
}
if (args is [FuzzWorker.Command, var progressFile, var first, .. var rest])
{
    return await FuzzWorker.RunAsync(progressFile, first, FuzzOptions.Parse(rest));
}

var options = FuzzOptions.Parse(args);
return options.Replay is { } file ? await FuzzSupervisor.ReplayAsync(options, file) : await FuzzSupervisor.RunAsync(options);

using Spectre.Console;

namespace Qplet.GraphQL.Server.Progress;

/// <summary>Shows a progress bar during a long operation. Without a terminal, it writes a line from time to time.</summary>
internal static class ProgressBar
{
    /// <summary>Runs an operation and shows its progress.</summary>
    /// <param name="read">Returns the step, the completed amount and the total amount of a report.</param>
    /// <param name="work">The operation.</param>
    /// <param name="console">Where to show it. The default is the console of the process.</param>
    public static Task<TResult> RunAsync<TReport, TResult>(
        Func<TReport, (string Step, long Done, long Total)> read,
        Func<IProgress<TReport>, Task<TResult>> work,
        IAnsiConsole? console = null
    ) =>
        (console ?? AnsiConsole.Console)
            .Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask("…", maxValue: 1);
                var result = await work(
                    new Reporter<TReport>(report =>
                    {
                        var (step, done, total) = read(report);
                        task.Description = Markup.Escape(step);
                        task.MaxValue = Math.Max(total, 1);
                        task.Value = done;
                    })
                );
                task.Description = "done";
                task.Value = task.MaxValue;
                return result;
            });

    /// <summary>Reports synchronously. <see cref="Progress{T}" /> would report later, on another thread and out of order.</summary>
    private sealed class Reporter<TReport>(Action<TReport> report) : IProgress<TReport>
    {
        public void Report(TReport value) => report(value);
    }
}

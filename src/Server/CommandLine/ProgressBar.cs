using Spectre.Console;

namespace Qplet.GraphQL.Server.CommandLine;

/// <summary>Draws a bar while something long is done; without a terminal it writes a line from time to time.</summary>
internal static class ProgressBar
{
    /// <summary>Does it, drawing what it reports.</summary>
    /// <param name="read">What a report says: the step, how much is done, and how much there is.</param>
    /// <param name="work">What is to be done.</param>
    public static Task<TResult> RunAsync<TReport, TResult>(
        Func<TReport, (string Step, long Done, long Total)> read,
        Func<IProgress<TReport>, Task<TResult>> work
    ) =>
        AnsiConsole
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

    /// <summary>Reports at once: <see cref="Progress{T}" /> would do so later, on another thread, out of order.</summary>
    private sealed class Reporter<TReport>(Action<TReport> report) : IProgress<TReport>
    {
        public void Report(TReport value) => report(value);
    }
}

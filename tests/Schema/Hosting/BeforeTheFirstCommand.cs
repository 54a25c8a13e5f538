using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>Does something just before the first command of a kind is executed.</summary>
/// <param name="sql">A part of the command's text.</param>
/// <param name="act">What is done.</param>
public sealed class BeforeTheFirstCommand(string sql, Func<Task> act) : DbCommandInterceptor
{
    private int _done;

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        if (command.CommandText.Contains(sql, StringComparison.Ordinal) && Interlocked.Exchange(ref _done, 1) == 0)
        {
            await act();
        }
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (command.CommandText.Contains(sql, StringComparison.Ordinal) && Interlocked.Exchange(ref _done, 1) == 0)
        {
            await act();
        }
        return result;
    }
}

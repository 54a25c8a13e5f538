using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.Data.Providers;

namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>The texts of the commands that contexts execute.</summary>
public sealed class CommandLog : DbCommandInterceptor
{
    public ConcurrentQueue<string> Texts { get; } = new();

    /// <summary>Logs the commands of all contexts.</summary>
    public void AddTo(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteDbContext>(options => options.AddInterceptors(this));
        services.ConfigureDbContext<PostgreSqlDbContext>(options => options.AddInterceptors(this));
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Texts.Enqueue(command.CommandText);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Texts.Enqueue(command.CommandText);
        return new(result);
    }
}

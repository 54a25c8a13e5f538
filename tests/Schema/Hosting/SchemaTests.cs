using Microsoft.Extensions.DependencyInjection;
using Qplet.GraphQL.CodeFirst;

namespace Qplet.GraphQL.Schema.Hosting;

/// <summary>A test with a gateway of its own.</summary>
public abstract class SchemaTests : IAsyncLifetime
{
    protected Gateway Gateway { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Whether the tests need a new database, because they change its schema, or because their results depend on the state of its files.</summary>
    protected virtual bool NeedsNewDatabase => false;

    public virtual async ValueTask InitializeAsync() => Gateway = await Gateway.StartAsync(Configure, NeedsNewDatabase);

    /// <summary>Adds services to those of the schema.</summary>
    protected virtual void Configure(IServiceCollection services) { }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>The global identifier of an object.</summary>
    protected static string IdOf(string typeName, object key) => GlobalId.Encode(typeName, key);

    /// <summary>The global identifier of an entity that is stored.</summary>
    protected static string IdOf(object entity) => IdOf(entity.GetType().Name, entity.GetType().GetProperty("Id")!.GetValue(entity)!);
}

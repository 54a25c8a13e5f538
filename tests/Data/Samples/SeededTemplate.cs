using Qplet.GraphQL.Data.Samples;

[assembly: AssemblyFixture(typeof(SeededTemplate))]

namespace Qplet.GraphQL.Data.Samples;

/// <summary>A database with sample data, which is created when a test first needs it: to copy it is faster than to create it again.</summary>
public sealed class SeededTemplate : IAsyncDisposable
{
    private readonly Lazy<Task<TestDatabase>> _database = new(SampleSeederTests.Seeded.MakeAsync);

    /// <summary>Returns a new copy.</summary>
    public async Task<TestDatabase> CopyAsync() => await SampleSeederTests.Seeded.New().CopyAsync(await _database.Value);

    public async ValueTask DisposeAsync()
    {
        if (_database.IsValueCreated)
        {
            await (await _database.Value).DisposeAsync();
        }
    }
}

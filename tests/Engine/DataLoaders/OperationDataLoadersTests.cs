using Microsoft.Extensions.DependencyInjection;

namespace Qplet.GraphQL.DataLoaders;

public sealed class OperationDataLoadersTests
{
    private readonly RecordingScheduler _scheduler = new();
    private readonly OperationDataLoaders _loaders;
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton("a service")
        .AddSingleton<AbstractLoader>(new DerivedLoader())
        .BuildServiceProvider();

    public OperationDataLoadersTests() => _loaders = new OperationDataLoaders(_scheduler);

    [Fact]
    public void GetOrAdd_SameTypeAndKey_ReturnsTheSameLoader()
    {
        _loaders.Find<SquareLoader>(null).ShouldBeNull();

        var loader = _loaders.GetOrAdd<SquareLoader>(null, _services);

        _loaders.GetOrAdd<SquareLoader>(null, _services).ShouldBeSameAs(loader);
        _loaders.Find<SquareLoader>(null).ShouldBeSameAs(loader);
    }

    [Fact]
    public void GetOrAdd_OtherKeyOrType_ReturnsAnotherLoader()
    {
        var loader = _loaders.GetOrAdd<SquareLoader>(null, _services);

        _loaders.GetOrAdd<SquareLoader>("key", _services).ShouldNotBeSameAs(loader);
        _loaders.GetOrAdd<PlainLoader>(null, _services).Service.ShouldBe("a service");
    }

    [Fact]
    public void GetOrAdd_ConstructorWithScheduler_PassesItAndServices() =>
        _loaders
            .GetOrAdd<ComposedLoader>(null, _services)
            .ShouldSatisfyAllConditions(loader => loader.Scheduler.ShouldBeSameAs(_scheduler), loader => loader.Service.ShouldBe("a service"));

    [Fact]
    public void GetOrAdd_AbstractType_IsAService() => _loaders.GetOrAdd<AbstractLoader>(null, _services).ShouldBeOfType<DerivedLoader>();

    [Fact]
    public async Task ClearCaches_ValuesOfAllLoaders_AreForgotten()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var loader = _loaders.GetOrAdd<SquareLoader>(null, _services);
        _loaders.GetOrAdd<PlainLoader>(null, _services);
        var first = loader.LoadAsync(1, cancellation);
        await _scheduler.RunAsync(cancellation);
        await first;

        _loaders.ClearCaches();
        var second = loader.LoadAsync(1, cancellation);
        await _scheduler.RunAsync(cancellation);

        (await second).ShouldBe("1");
        loader.Fetches.ShouldBe(["1", "1"]);
    }

    private sealed class PlainLoader(string service)
    {
        public string Service { get; } = service;
    }

    private sealed class ComposedLoader(IBatchScheduler scheduler, string service)
    {
        public IBatchScheduler Scheduler { get; } = scheduler;

        public string Service { get; } = service;
    }

    private abstract class AbstractLoader;

    private sealed class DerivedLoader : AbstractLoader;
}

using Microsoft.Extensions.DependencyInjection;

namespace Qplet.GraphQL.DataLoaders;

/// <summary>
/// Creates DataLoaders of a type: by a constructor whose parameters are the scheduler and services, or as a service if the type is abstract.
/// </summary>
internal static class DataLoaderFactory<T>
    where T : class
{
    private static readonly Func<IServiceProvider, IBatchScheduler, T> s_create = CreateFactory();

    public static T Create(IServiceProvider services, IBatchScheduler scheduler) => s_create(services, scheduler);

    private static Func<IServiceProvider, IBatchScheduler, T> CreateFactory()
    {
        if (typeof(T).IsAbstract)
        {
            return static (services, _) => services.GetRequiredService<T>();
        }
        if (
            !typeof(T)
                .GetConstructors()
                .Any(static constructor => constructor.GetParameters().Any(static parameter => parameter.ParameterType == typeof(IBatchScheduler)))
        )
        {
            var plain = ActivatorUtilities.CreateFactory<T>([]);
            return (services, _) => plain(services, []);
        }

        var factory = ActivatorUtilities.CreateFactory<T>([typeof(IBatchScheduler)]);
        return (services, scheduler) => factory(services, [scheduler]);
    }
}

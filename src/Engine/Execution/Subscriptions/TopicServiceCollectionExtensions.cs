using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>Registers topics.</summary>
public static class TopicServiceCollectionExtensions
{
    /// <summary>
    /// Registers in-memory topics as the sender and receiver of events, unless others are registered. The queue of each subscriber is limited by the
    /// registered <see cref="ExecutionOptions" />, or by <see cref="InMemoryTopics.DefaultCapacity" />.
    /// </summary>
    public static IServiceCollection AddInMemoryTopics(this IServiceCollection services)
    {
        services.TryAddSingleton(static provider => new InMemoryTopics(
            provider.GetService<ExecutionOptions>()?.MaxQueuedEvents ?? InMemoryTopics.DefaultCapacity
        ));
        services.TryAddSingleton<ITopicEventSender>(static provider => provider.GetRequiredService<InMemoryTopics>());
        services.TryAddSingleton<ITopicEventReceiver>(static provider => provider.GetRequiredService<InMemoryTopics>());
        return services;
    }
}

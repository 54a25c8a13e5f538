namespace Qplet.GraphQL.CodeFirst;

/// <summary>
/// Makes a method of a <see cref="SubscriptionTypeAttribute" /> class a subscription field, whose events come from a topic or from another method.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>
    /// The name of the method of the same class that opens the event stream; it takes parameters like a resolver and returns <c>IAsyncEnumerable&lt;T&gt;</c>,
    /// or one in a task.
    /// Null for the topic that <see cref="TopicAttribute" /> names.
    /// </summary>
    public string? With { get; init; }
}

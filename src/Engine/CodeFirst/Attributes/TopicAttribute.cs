namespace Qplet.GraphQL.CodeFirst;

/// <summary>Names the topic of a subscription field; without it the topic is the method's name.</summary>
/// <param name="name">The topic; <c>{argument}</c> stands for the value of an argument. Null for the method's name.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TopicAttribute(string? name = null) : Attribute
{
    /// <summary>The topic, with placeholders.</summary>
    public string? Name { get; } = name;
}

namespace Qplet.GraphQL.CodeFirst;

/// <summary>The default of an argument or input field, where the C# default of the parameter cannot say it.</summary>
/// <param name="value">The value, of the member's CLR type.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DefaultValueAttribute(object? value) : Attribute
{
    /// <summary>The value.</summary>
    public object? Value { get; } = value;
}

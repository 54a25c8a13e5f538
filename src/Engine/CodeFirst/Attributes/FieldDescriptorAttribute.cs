using System.Reflection;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>An attribute on a resolver method or property that changes its field: adds arguments, middleware or features, or sets another type.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public abstract class FieldDescriptorAttribute : Attribute
{
    /// <summary>The order in which attributes are applied; attributes with the same order are applied in the order of their declaration.</summary>
    public int Order { get; init; }

    /// <summary>
    /// Changes the field. Called once, when the field is described. Implementations report problems by
    /// <see cref="CodeFirstContext.Report(MemberInfo, string)" />.
    /// </summary>
    public abstract void Configure(FieldDescriptor field, MemberInfo member, CodeFirstContext context);
}

using System.Reflection;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>An attribute on a resolver method or property that changes its field: adds arguments, middleware, features, or gives it another type.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public abstract class FieldDescriptorAttribute : Attribute
{
    /// <summary>Attributes run in this order; those with the same one in the order of their declaration.</summary>
    public int Order { get; init; }

    /// <summary>
    /// Changes the field. Called once, when the field is described; problems go to <see cref="CodeFirstContext.Report(MemberInfo, string)" />.
    /// </summary>
    public abstract void Configure(FieldDescriptor field, MemberInfo member, CodeFirstContext context);
}

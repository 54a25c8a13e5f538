namespace Qplet.GraphQL.CodeFirst;

/// <summary>Makes an input object a one-of: exactly one of its fields must be given, and not null (section 3.10.1). All its members must be nullable.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class OneOfAttribute : Attribute;

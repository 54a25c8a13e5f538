namespace Qplet.GraphQL.CodeFirst;

/// <summary>Marks a public static method of a type's class as something other than a field.</summary>
public interface INonFieldAttribute;

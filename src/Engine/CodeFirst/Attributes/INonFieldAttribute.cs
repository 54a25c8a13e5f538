namespace Qplet.GraphQL.CodeFirst;

/// <summary>An attribute that gives a public static method of a type's class another role than that of a field.</summary>
public interface INonFieldAttribute;

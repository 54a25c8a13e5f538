using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.CodeFirst;

/// <summary>Applies directives that are defined by classes.</summary>
public static class AppliedDirectiveExtensions
{
    extension(AppliedDirective)
    {
        /// <summary>
        /// Applies a directive, represented by an object whose class has <see cref="DirectiveTypeAttribute" />. Its properties are the arguments; those that
        /// are null or have their default value are omitted.
        /// </summary>
        /// <exception cref="ArgumentException">The class is not a directive.</exception>
        /// <exception cref="NotSupportedException">The value of a property cannot be written as a literal.</exception>
        public static AppliedDirective Of(object directive) => DirectiveClass.Apply(directive);
    }
}

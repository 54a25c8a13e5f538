using System.Reflection;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Querying;

internal static class FilterArgument { public static void Configure(FieldDescriptor f, MemberInfo m, CodeFirstContext c) => c.Report(m, "Filtering is not available yet."); }

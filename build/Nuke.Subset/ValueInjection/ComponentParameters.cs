using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Nuke.Common.ValueInjection;

/// <summary>Values of parameters that components declare: read when asked for, once a member.</summary>
internal sealed class ComponentParameters(INukeBuild build)
{
    private readonly ConcurrentDictionary<MemberInfo, object> values = new();

    public T Get<T>(LambdaExpression expression) => (T)values.GetOrAdd(expression.Member(), Read);

    private object Read(MemberInfo member)
    {
        var attribute = member.GetCustomAttribute<ValueInjectionAttributeBase>()
            ?? throw new ArgumentException($"Member '{member.Name}' is not marked with an injection attribute.");
        return attribute.TryGetValue(member, build);
    }
}

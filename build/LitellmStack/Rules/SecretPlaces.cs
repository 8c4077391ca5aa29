using LitellmStack.Compose;
using LitellmStack.Findings;
using LitellmStack.LiteLlm;
using LitellmStack.Sources;

namespace LitellmStack.Rules;

/// <summary>Where a stack's files hold secrets, so that no report shows one.</summary>
internal static class SecretPlaces
{
    public static Redaction Of(StackModel stack)
    {
        var files = stack.EnvFiles.Values.Concat(stack.Env is null ? [] : [stack.Env]).ToList();
        var secret = files.SelectMany(f => f.Assignments.Where(a => stack.IsSecret(a.Name)).Select(a => (File: f, Assignment: a))).ToList();
        var walk = new Walk(stack.IsSecret);
        foreach (var document in stack.Yaml.SelectMany(f => f.Documents))
        {
            walk.Visit(document, isSecret: false);
        }

        return new Redaction(
            [.. secret.SelectMany(s => s.File.Source.PlacesOf(s.Assignment.ValueRange.Start, s.Assignment.ValueRange.End)), .. walk.Places],
            secret.Select(s => stack.Variable(s.Assignment.Name).Text).OfType<string>());
    }

    private sealed class Walk(Func<string, bool> isSecretName)
    {
        private readonly HashSet<Node> _seen = new(ReferenceEqualityComparer.Instance);

        public List<Place> Places { get; } = [];

        public void Visit(Node node, bool isSecret)
        {
            if (!_seen.Add(node))
            {
                return;
            }

            switch (node)
            {
                case Mapping mapping:
                    foreach (var (key, value) in mapping.Entries)
                    {
                        Visit(value, isSecretName(key.Text));
                    }

                    break;
                case Sequence list:
                    foreach (var item in list.Items)
                    {
                        Visit(item, isSecret);
                    }

                    break;
                case Scalar scalar:
                    Take(scalar, isSecret);
                    break;
            }
        }

        private void Take(Scalar scalar, bool isSecretHere)
        {
            var sign = isSecretHere ? -1 : scalar.Text.IndexOf('=', StringComparison.Ordinal);
            var isAssigned = sign > 0 && EnvReference.IsName(scalar.Text.AsSpan(0, sign)) && isSecretName(scalar.Text[..sign]);
            var template = Template.Parse(scalar.Text);
            foreach (var reference in template.References.Where(r => (isSecretHere || isAssigned || isSecretName(r.Name)) && r.Default is not null))
            {
                // From behind the operator to before the brace: the default.
                var start = scalar.Text.IndexOf('-', reference.Offset) + 1;
                Add(scalar, start, reference.Offset + reference.Length - 1);
            }

            var holdsNoReference = !template.References.Any() && !scalar.Text.StartsWith(EnvReference.Prefix, StringComparison.Ordinal) && !scalar.IsNull;
            if (isSecretHere && holdsNoReference)
            {
                Places.AddRange(scalar.Places);
            }
            else if (isAssigned && holdsNoReference)
            {
                Add(scalar, sign + 1, scalar.Text.Length);
            }
        }

        private void Add(Scalar scalar, int start, int end)
        {
            if (start < end)
            {
                Places.Add(scalar.PlaceOf(start, end - start));
            }
        }
    }
}
